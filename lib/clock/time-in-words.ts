/** A time of the day as people write it: `5:47 pm`. */
export function timeInWords(time: string): string {
  const hours = Number(time.slice(0, 2));
  return `${hours % 12 || 12}${time.slice(2)} ${hours < 12 ? 'am' : 'pm'}`;
}
