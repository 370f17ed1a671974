/** By which header a page says that the person at the machine itself looks at things as one department. */

export const DEPARTMENT_HEADER = 'X-Tallybook-Department';
