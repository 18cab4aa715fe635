package io.quaymaster.server.wiring;

import io.micronaut.context.annotation.Context;
import io.quaymaster.settings.MissingSettings;
import io.quaymaster.settings.ProcessSettings;
import io.quaymaster.settings.TriageSettings;
import io.quaymaster.settings.credentials.AppSettings;
import java.util.ArrayList;
import java.util.List;

/** Looks at the settings before anything else is made. */
@Context
final class StartupCheck {
  StartupCheck(
      ProcessSettings settings,
      RoadmapSettings roadmap,
      TriageSettings triage,
      PoolSettings pools,
      AppSettings app) {
    List<String> problems = new ArrayList<>(settings.problems());
    problems.addAll(roadmap.problems(settings));
    problems.addAll(triage.problems());
    problems.addAll(pools.problems(settings));
    if (app.isUsed()) {
      app.missing().forEach(name -> problems.add(name));
    }
    if (!problems.isEmpty()) {
      throw new MissingSettings(problems);
    }
  }
}
