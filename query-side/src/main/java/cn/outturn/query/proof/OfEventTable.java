package cn.outturn.query.proof;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Only where events lie in PostgreSQL: elsewhere nobody has the bytes that are hashed. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(
    name = "outturn.event-store",
    havingValue = "postgres",
    matchIfMissing = true)
@interface OfEventTable {}
