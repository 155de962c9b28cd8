package cn.outturn.history;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name and revision under which an event lies in the store, for ever.
 *
 * <p>The Java class may be renamed or moved; this may not. A changed shape gets the next revision,
 * an upcaster from the one before, and a sample of its own.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Stored {

  /** The logical name, unique among all events. */
  String value();

  int revision() default 1;
}
