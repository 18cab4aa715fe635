package io.quaymaster.settings;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Secondary;
import io.quaymaster.app.CredentialStore;
import io.quaymaster.app.intake.OrganisationAllowList;
import io.quaymaster.config.AppLevelConfig;
import io.quaymaster.config.Pauses;
import io.quaymaster.notify.LoggingNotifier;
import io.quaymaster.run.RunTiming;
import io.quaymaster.settings.credentials.AppSettings;
import io.quaymaster.settings.credentials.FileCredentialStore;
import io.quaymaster.settings.credentials.SettingsCredentialStore;
import io.quaymaster.triage.TriageDefaults;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What is the same whatever the stores are. */
@Factory
final class Defaults {
  @Singleton
  RunTiming timing() {
    return RunTiming.DEFAULT;
  }

  @Singleton
  Pauses.Timing pauses(ProcessSettings settings) {
    Pauses.Timing timing = Pauses.Timing.DEFAULT;
    return settings
        .lookAgain()
        .map(again -> new Pauses.Timing(timing.maxAge(), again))
        .orElse(timing);
  }

  @Singleton
  RandomGenerator random() {
    return RandomGenerator.getDefault();
  }

  /** Beside every other channel: what was sent can be found without it. */
  @Singleton
  LoggingNotifier log() {
    return new LoggingNotifier();
  }

  @Singleton
  OrganisationAllowList organisations(ProcessSettings settings) {
    return new OrganisationAllowList(settings.organisations().orElse(List.of()));
  }

  @Singleton
  TriageDefaults triage(TriageSettings settings) {
    return settings.defaults();
  }

  /** Read anew each time, so that a change of the file holds without a restart. */
  @Singleton
  @Primary
  @Requires(property = "quaymaster.config")
  AppLevelConfig configFile(ProcessSettings settings) {
    return new FileAppLevelConfig(settings.config().orElseThrow());
  }

  @Singleton
  @Secondary
  AppLevelConfig noConfig() {
    return Optional::empty;
  }

  @Singleton
  @Primary
  @Requires(property = "quaymaster.app.id")
  CredentialStore credentialsInSettings(AppSettings settings) {
    return new SettingsCredentialStore(settings);
  }

  @Singleton
  @Primary
  @Requires(property = "quaymaster.data")
  @Requires(missingProperty = "quaymaster.app.id")
  CredentialStore credentialsInFile(ProcessSettings settings) {
    return new FileCredentialStore(settings.data().orElseThrow());
  }
}
