/** The field's terms in Chinese and English, one entry a term. */
@NullMarked
package cn.outturn.glossary;

import org.jspecify.annotations.NullMarked;
