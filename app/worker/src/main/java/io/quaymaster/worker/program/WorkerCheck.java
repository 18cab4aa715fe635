package io.quaymaster.worker.program;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.env.Environment;
import io.quaymaster.settings.MissingSettings;
import io.quaymaster.settings.ProcessSettings;
import io.quaymaster.settings.credentials.AppSettings;
import java.util.ArrayList;
import java.util.List;

/** Looks at the settings before anything else is made. */
@Context
final class WorkerCheck {
  private static final String APP_SECRET = "quaymaster.aws.app-secret";

  WorkerCheck(ProcessSettings settings, AppSettings app, Environment environment) {
    List<String> problems = new ArrayList<>(settings.problems());
    need(
        problems, environment, "quaymaster.accounts.function", "the function that leases accounts");
    need(problems, environment, "quaymaster.members.external-id", "what members' roles ask for");
    if (app.isUsed()) {
      problems.addAll(app.missing());
    } else {
      need(problems, environment, APP_SECRET, "the secret with the App's credentials");
    }
    if (!problems.isEmpty()) {
      throw new MissingSettings(problems);
    }
  }

  private static void need(
      List<String> problems, Environment environment, String name, String what) {
    if (environment.getProperty(name, String.class).filter(text -> !text.isBlank()).isEmpty()) {
      problems.add(name + ": " + what);
    }
  }
}
