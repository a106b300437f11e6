import type { BlockSchema } from '../block.ts';
import { type Finding, finding, type Place } from '../finding.ts';
import { explain } from '../shape.ts';

export interface CheckedAttributes {
  /** Attributes of the schema's shape, or null where one of them is wrong. */
  readonly attributes: Readonly<Record<string, unknown>> | null;
  readonly findings: readonly Finding[];
}

/** Checks a tag's attributes against its block's schema; each problem stands at its own value. */
export function checkAttributes(
  schema: BlockSchema,
  attributes: Readonly<Record<string, unknown>>,
  place: Place,
  places: Readonly<Record<string, Place>>,
): CheckedAttributes {
  const at = (name: string): Place => (Object.hasOwn(places, name) ? (places[name] ?? place) : place);
  const expressions = Object.entries(attributes).filter(([, value]) => isExpression(value));
  if (expressions.length > 0) {
    const message = 'Unexpected variable or function. Write the value itself, in straight quotation marks.';
    return {
      attributes: null,
      findings: expressions.map(([name]) => finding('no-expressions', at(name), message)),
    };
  }
  const result = schema.attributes.safeParse(attributes);
  if (result.success) return { attributes: result.data, findings: [] };
  const findings = result.error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      const known = Object.keys(schema.attributes.shape).join(', ') || 'none';
      return issue.keys.map((key) =>
        finding(
          'unknown-attribute',
          at(key),
          `Unexpected attribute “${key}” of “${schema.tag}”, which knows: ${known}.`,
        ),
      );
    }
    const name = String(issue.path[0] ?? schema.tag);
    const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    const { message } = explain(issue, value, name);
    return [finding(value === undefined ? 'missing-attribute' : 'invalid-attribute', at(name), message)];
  });
  return { attributes: null, findings };
}

/** Markdoc's variables and functions are objects that carry `$$mdtype`; they may hide in lists and maps. */
function isExpression(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return '$$mdtype' in value || Object.values(value).some(isExpression);
}
