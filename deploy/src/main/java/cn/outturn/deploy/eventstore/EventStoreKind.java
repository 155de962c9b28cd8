package cn.outturn.deploy.eventstore;

import org.springframework.core.env.Environment;

/** The product that keeps the events. Read models and tokens lie in PostgreSQL under both. */
enum EventStoreKind {
  POSTGRES("postgres"),
  AXON_SERVER("axon-server");

  private final String setting;

  EventStoreKind(String setting) {
    this.setting = setting;
  }

  static EventStoreKind of(Environment environment) {
    return environment.getProperty("outturn.event-store", EventStoreKind.class, POSTGRES);
  }

  @Override
  public String toString() {
    return setting;
  }
}
