import { blocks } from '#components/blocks/list.ts';
import { parseBody } from './lib/content/body/parse.ts';
import { source } from './lib/content/source.ts';
for (const p of ['{%','%}','{% ','a %} ','<!--','[','](','`a','{% tip /%}\n','{% factbox title="x" %}\n','{% /factbox %}\n','> ','- ','**','[x](javascript:a) ','x {% $a %} ','x {% .a %} ','<!-- a --> ','| a ', '![a](b) ', '"{%', '{%"','| [x](/a) ','- {% factbox title="a" %}\n','\n','[a]: /b\n','{% photo src="a" alt="b" ']) {
  const text = p.repeat(Math.ceil(100_000/p.length));
  const t=performance.now(); const r=parseBody(source('f.md',text),text,0,blocks);
  console.log(JSON.stringify(p), Math.round(performance.now()-t)+' ms', r.findings.length);
}
