package io.quaymaster.simulator.rest;

/** The routes of one resource. */
@FunctionalInterface
public interface Routes {
  /** Adds them. */
  void addTo(Router router);
}
