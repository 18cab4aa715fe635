package io.quaymaster.aws.clean;

import io.quaymaster.account.clean.CleaningUnavailable;
import io.quaymaster.account.clean.DeletionOutcome;
import io.quaymaster.account.clean.Resource;
import io.quaymaster.account.clean.ServiceCleaner;
import io.quaymaster.account.clean.ServiceName;
import io.quaymaster.account.clean.Site;
import io.quaymaster.aws.clean.kind.Kind;
import io.quaymaster.aws.wire.AwsRefused;
import io.quaymaster.aws.wire.AwsSession;
import java.util.ArrayList;
import java.util.List;

/** Cleans a service by its kinds, in their order. */
final class KindsCleaner implements ServiceCleaner {
  private final ServiceName service;
  private final boolean global;
  private final Codes codes;
  private final MemberSessions sessions;
  private final List<Kind> kinds;

  KindsCleaner(
      String service, boolean global, Codes codes, MemberSessions sessions, List<Kind> kinds) {
    this.service = new ServiceName(service);
    this.global = global;
    this.codes = codes;
    this.sessions = sessions;
    this.kinds = List.copyOf(kinds);
  }

  @Override
  public ServiceName service() {
    return service;
  }

  @Override
  public boolean global() {
    return global;
  }

  @Override
  public List<Resource> scan(Site site) {
    AwsSession session = sessions.at(site);
    List<Resource> found = new ArrayList<>();
    try {
      for (Kind kind : kinds) {
        for (Kind.Item item : kind.list().apply(session)) {
          found.add(new Resource(service, site.region(), kind.type(), item.id(), item.origin()));
        }
      }
    } catch (AwsRefused e) {
      throw new CleaningUnavailable(String.valueOf(e.getMessage()), e);
    }
    return found;
  }

  @Override
  public DeletionOutcome delete(Site site, Resource resource) {
    Kind kind =
        kinds.stream()
            .filter(k -> k.type().equals(resource.kind()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no cleaner for " + resource));
    try {
      return kind.deletion().delete(sessions.at(site), resource.id());
    } catch (AwsRefused e) {
      if (codes.gone().contains(e.code())) {
        return new DeletionOutcome.Deleted();
      }
      if (codes.later().contains(e.code())) {
        return new DeletionOutcome.Underway(String.valueOf(e.getMessage()));
      }
      if (e.passing()) {
        throw new CleaningUnavailable(String.valueOf(e.getMessage()), e);
      }
      return new DeletionOutcome.Refused(String.valueOf(e.getMessage()));
    }
  }
}
