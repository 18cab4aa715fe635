package io.quaymaster.server.wiring;

import io.micronaut.context.annotation.Property;
import io.quaymaster.settings.ProcessSettings;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pools of accounts, and how to get into their accounts: {@code quaymaster.pools}, and {@code
 * quaymaster.members.*}, {@code quaymaster.accounts} or {@code quaymaster.accounts.function}.
 */
@Singleton
final class PoolSettings {
  private static final String SIMULATED = "simulated";

  private final List<String> pools;
  private final Optional<String> accounts;
  private final Optional<String> function;
  private final Optional<String> externalId;
  private final List<String> regions;

  PoolSettings(
      @Property(name = "quaymaster.pools") Optional<List<String>> pools,
      @Property(name = "quaymaster.accounts") Optional<String> accounts,
      @Property(name = "quaymaster.accounts.function") Optional<String> function,
      @Property(name = "quaymaster.members.external-id") Optional<String> externalId,
      @Property(name = "quaymaster.members.regions") Optional<List<String>> regions) {
    this.pools = pools.orElse(List.of());
    this.accounts = accounts;
    this.function = function;
    this.externalId = externalId.filter(text -> !text.isBlank());
    this.regions = regions.orElse(List.of());
  }

  /** What is missing or wrong: pools without a way into their accounts would do no job. */
  List<String> problems(ProcessSettings settings) {
    boolean aws = settings.stores().equals(Optional.of("aws"));
    List<String> problems = new ArrayList<>();
    if (function.isPresent() && !aws) {
      problems.add(
          "quaymaster.accounts.function: only with quaymaster.stores aws; it is a function of"
              + " Lambda");
    }
    problems.addAll(way(aws));
    return problems;
  }

  private List<String> way(boolean aws) {
    if (accounts.isPresent()) {
      return accounts.orElseThrow().equals(SIMULATED)
          ? List.of()
          : List.of("quaymaster.accounts: simulated expected, or nothing where they are of AWS");
    }
    List<String> problems = new ArrayList<>();
    if (pools.isEmpty() || (function.isPresent() && aws)) {
      return problems;
    }
    if (!aws) {
      problems.add(
          "quaymaster.accounts: simulated expected, since quaymaster.pools is set and only"
              + " quaymaster.stores aws has accounts of AWS");
    } else {
      need(problems, "external-id", externalId.isEmpty());
      need(problems, "regions", regions.isEmpty());
    }
    return problems;
  }

  private static void need(List<String> problems, String name, boolean missing) {
    if (missing) {
      problems.add(
          "quaymaster.members."
              + name
              + ": the accounts of quaymaster.pools can't be entered without it (or"
              + " quaymaster.accounts=simulated, where they are only numbers)");
    }
  }
}
