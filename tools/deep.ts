/** Whether more is tried out at random and more is killed than on every change (`npm run test:deep`). */
export const DEEP = process.env["GONGFU_DEEP"] === "1";
