package cn.outturn.deploy.eventstore;

import org.axonframework.serialization.Serializer;

/** Lets other tests write and read events as the store does. */
public final class StoredForm {

  private StoredForm() {}

  public static Serializer ofEvents() {
    return new EventSerializer(new SerializerConfiguration().eventCatalog());
  }
}
