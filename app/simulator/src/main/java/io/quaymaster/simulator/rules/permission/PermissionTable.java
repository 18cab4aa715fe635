package io.quaymaster.simulator.rules.permission;

import io.quaymaster.simulator.rules.permission.Alternative.Kind;
import io.quaymaster.simulator.rules.permission.Alternative.Permission;
import io.quaymaster.simulator.state.app.Access;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Operation by operation, who may call it; from {@code permissions.tsv}, whose head says whence.
 */
public final class PermissionTable {
  private static final String RESOURCE = "/io/quaymaster/simulator/rules/permissions.tsv";

  private final Map<String, List<Alternative>> byOperation;

  private PermissionTable(Map<String, List<Alternative>> byOperation) {
    this.byOperation = byOperation;
  }

  /** Reads the table on the class path. */
  public static PermissionTable load() {
    Map<String, List<Alternative>> table = new LinkedHashMap<>();
    try (InputStream in =
            Objects.requireNonNull(PermissionTable.class.getResourceAsStream(RESOURCE), RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> table.put(line.substring(0, line.indexOf('\t')), alternatives(line)));
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + RESOURCE, e);
    }
    return new PermissionTable(table);
  }

  private static List<Alternative> alternatives(String line) {
    return Arrays.stream(line.substring(line.indexOf('\t') + 1).split(" ", -1))
        .map(PermissionTable::alternative)
        .toList();
  }

  private static Alternative alternative(String word) {
    int colon = word.indexOf(':');
    if (colon < 0) {
      return Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }
    Access access = Access.parse(word.substring(colon + 1)).orElseThrow();
    return new Permission(word.substring(0, colon), access);
  }

  /**
   * Who may call the operation; any one of these is enough.
   *
   * @param operation such as {@code POST /repos/{owner}/{repo}/git/tags}
   * @throws IllegalArgumentException when the table does not have it
   */
  public List<Alternative> of(String operation) {
    List<Alternative> alternatives = byOperation.get(operation);
    if (alternatives == null) {
      throw new IllegalArgumentException("the permission table does not have " + operation);
    }
    return alternatives;
  }
}
