/** True when the image has a tag with a number in it, which is not `latest`. */
export function isPinned(image: string): boolean {
  const tag = /:([^:/]+)$/.exec(image)?.[1];
  return tag !== undefined && /^v?\d/.test(tag);
}
