package io.quaymaster.run;

/** One step of a run. It must be safe to run again after a crash anywhere in it. */
public interface Step {
  /** Its name in the journal, unique in its run. */
  String name();

  /**
   * Does the work: on the first attempt it may act at once, on later ones it looks first whether an
   * earlier attempt had its effect.
   *
   * @throws io.quaymaster.app.HostException when a call to the code host did not end as asked; any
   *     other exception is taken for an outage or a defect and tried again a few times
   */
  StepOutcome run(StepContext context);
}
