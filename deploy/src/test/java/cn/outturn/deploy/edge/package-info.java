/** The edge alone, with Tomcat and problems but without districts, to test what guards it. */
@NullMarked
package cn.outturn.deploy.edge;

import org.jspecify.annotations.NullMarked;
