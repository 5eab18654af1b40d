// The cases that all languages share, as text.
//
// A case is compared to the byte, so its call and its answer are cut out of
// the file: parsing and writing them anew would respell the numbers. Nothing
// here needs Node, and the browser test loads this file in its page.

/** The texts of `call` and `answer` in the file of a case, without white space. */
export function readCase(file) {
  const tokens = file.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+/g) ?? [];
  const members = {};
  let name;
  let depth = 0;
  for (const token of tokens) {
    if (token === "}" || token === "]") depth -= 1;
    if (depth === 1 && name === undefined) name = JSON.parse(token);
    else if (depth === 1 && token === ",") name = undefined;
    else if (depth >= 1 && !(depth === 1 && token === ":")) {
      members[name] = (members[name] ?? "") + token;
    }
    if (token === "{" || token === "[") depth += 1;
  }
  const { call, answer } = members;
  if (call === undefined || answer === undefined) throw new Error("a case has a call and an answer");
  return { call, answer };
}
