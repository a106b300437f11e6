import type { Node } from '@markdoc/markdoc';
import type { BlockSchema } from '../block.ts';
import { type Finding, finding, type Place } from '../finding.ts';
import { explain, show } from '../shape.ts';

export interface CheckedAttributes {
  /** Attributes of the schema's shape, or null where one of them is wrong. */
  readonly attributes: Readonly<Record<string, unknown>> | null;
  readonly findings: readonly Finding[];
}

/** Where a tag and its attributes stand. */
export interface TagPlaces {
  readonly tag: Place;
  /** Of an attribute's name; of its value; of a second one of the same name. */
  name(attribute: string): Place;
  value(attribute: string): Place;
  second(attribute: string): Place;
}

/** Checks a tag's attributes against its block's schema; each problem stands at its own value. */
export function checkAttributes(schema: BlockSchema, node: Node, places: TagPlaces): CheckedAttributes {
  const { attributes, findings } = read(schema, node, places);
  const expressions = Object.entries(attributes).filter(([, value]) => isExpression(value));
  if (expressions.length > 0) {
    const message = 'Unexpected variable or function. Write the value itself, in straight quotation marks.';
    findings.push(...expressions.map(([name]) => finding('no-expressions', places.value(name), message)));
    return { attributes: null, findings };
  }
  const result = schema.attributes.safeParse(attributes);
  if (result.success) return { attributes: findings.length === 0 ? result.data : null, findings };
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) findings.push(unknownAttribute(schema, key, attributes[key], places));
      continue;
    }
    const name = String(issue.path[0] ?? schema.tag);
    const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    const { message } = explain(issue, value);
    findings.push(
      value === undefined
        ? finding('missing-attribute', places.tag, message)
        : finding('invalid-attribute', places.value(name), message),
    );
  }
  return { attributes: null, findings };
}

/** The attributes as they are written: own properties only, whatever they are called. */
function read(schema: BlockSchema, node: Node, places: TagPlaces) {
  const attributes = new Map<string, unknown>();
  const findings: Finding[] = [];
  for (const { type, name, value } of node.annotations) {
    const key = type === 'class' ? `.${name}` : name;
    if (attributes.has(key)) {
      const message = `Unexpected second “${key}” of “${schema.tag}”. Delete one of the two.`;
      findings.push(finding('invalid-attribute', places.second(key), message));
    } else attributes.set(key, value);
  }
  return { attributes: Object.fromEntries<unknown>(attributes), findings };
}

function unknownAttribute(schema: BlockSchema, key: string, value: unknown, places: TagPlaces): Finding {
  const known = Object.keys(schema.attributes.shape);
  const what = key === 'primary' ? `value ${show(value)} without a name in` : `attribute “${key}” of`;
  const message = `Unexpected ${what} “${schema.tag}”, expected ${known.length > 1 ? 'one of ' : ''}${known.join(', ') || 'none'}.`;
  return finding('unknown-attribute', places.name(key), message);
}

/** Markdoc's variables and functions are objects that carry `$$mdtype`; they may hide in lists and maps. */
function isExpression(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return '$$mdtype' in value || Object.values(value).some(isExpression);
}
