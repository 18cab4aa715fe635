package io.quaymaster.simulator.aws;

/** Told of objects that were created in a bucket, after they can be read. */
@FunctionalInterface
public interface ObjectListener {

  /** Listens to nothing. */
  ObjectListener NONE = object -> {};

  /** Called in the thread of the request; an exception would fail a write that happened. */
  void created(CreatedObject object);
}
