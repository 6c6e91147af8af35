/**
 * Forms of mentorship (формы наставничества): who may mentor whom, and how they meet. Start with {@link
 * org.mentorship.core.form.Forms#bundled}, the registry that ships as data; a {@link org.mentorship.core.form.Form} holds its
 * role models. A programme adds forms or replaces them by code.
 */
package org.mentorship.core.form;
