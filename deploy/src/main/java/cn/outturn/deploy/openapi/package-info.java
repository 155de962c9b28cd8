/** Describes the API by what the code accepts and answers: OpenAPI 3.1, and a page to read it. */
@NullMarked
package cn.outturn.deploy.openapi;

import org.jspecify.annotations.NullMarked;
