package io.quaymaster.github.auth;

import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.RepositoryId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a token is asked for: some repositories of one installation, and just the permissions that
 * one use case needs.
 *
 * @param ids repositories by id; 1 to 500 of them, unless they are given by name
 * @param names repositories by name, where their ids are not known yet; the owner is the
 *     installation's
 */
public record TokenScope(
    InstallationId installation,
    Set<RepositoryId> ids,
    Set<String> names,
    Map<Permission, Access> permissions) {
  /** Source: "Create an installation access token for an app" in GitHub's REST documentation. */
  public static final int MAX_REPOSITORIES = 500;

  public TokenScope {
    ids = Set.copyOf(ids);
    names = Set.copyOf(names);
    permissions = Map.copyOf(permissions);
    int count = ids.size() + names.size();
    if (count == 0 || count > MAX_REPOSITORIES || (!ids.isEmpty() && !names.isEmpty())) {
      throw new IllegalArgumentException(
          "a token is for 1 to 500 repositories, all by id or all by name, but got "
              + ids.size()
              + " ids and "
              + names.size()
              + " names");
    }
    if (permissions.isEmpty()) {
      throw new IllegalArgumentException("a token needs at least one permission");
    }
  }

  /** For one repository. */
  public static TokenScope of(InstalledRepository repository, Map<Permission, Access> permissions) {
    return new TokenScope(
        repository.installation(), Set.of(repository.id()), Set.of(), permissions);
  }

  /** For repositories that are known by name only. */
  public static TokenScope named(
      InstallationId installation, Set<String> names, Map<Permission, Access> permissions) {
    return new TokenScope(installation, Set.of(), names, permissions);
  }

  List<Long> sortedIds() {
    return ids.stream().map(RepositoryId::value).sorted().toList();
  }

  List<String> sortedNames() {
    return names.stream().sorted().toList();
  }

  Map<String, String> spelledPermissions() {
    Map<String, String> spelled = new TreeMap<>();
    permissions.forEach(
        (permission, access) -> spelled.put(permission.spelled(), access.spelled()));
    return spelled;
  }

  /** The permissions as GitHub writes them when one is missing: {@code contents=write}. */
  public String permissionText() {
    return spelledPermissions().entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining(","));
  }
}
