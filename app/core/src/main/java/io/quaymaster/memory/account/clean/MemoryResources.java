package io.quaymaster.memory.account.clean;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.LeaseId;
import io.quaymaster.account.clean.CleaningUnavailable;
import io.quaymaster.account.clean.DeletionOutcome;
import io.quaymaster.account.clean.LeaseStacks;
import io.quaymaster.account.clean.Resource;
import io.quaymaster.account.clean.ServiceCleaner;
import io.quaymaster.account.clean.ServiceName;
import io.quaymaster.account.clean.Site;
import io.quaymaster.account.clean.TaggedResources;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** What exists in accounts, in memory, as cleaning sees it. */
public final class MemoryResources implements LeaseStacks, TaggedResources {
  private static final ServiceName STACKS = new ServiceName("cloudformation");
  private static final ServiceName GLOBAL = new ServiceName("iam");

  private final Map<AccountId, List<Resource>> there = new HashMap<>();
  private final Map<Resource, Queue<DeletionOutcome>> answers = new HashMap<>();
  private final List<Resource> deleted = new ArrayList<>();
  private final Map<AccountId, Map<Resource, LeaseId>> tags = new HashMap<>();
  private boolean down;

  /** A job makes it. */
  public synchronized void put(AccountId account, Resource resource) {
    there.computeIfAbsent(account, _ -> new ArrayList<>()).add(resource);
  }

  /**
   * It carries the tag of a lease, whether it is there or not; the index of tags names it, as AWS's
   * does for a while, when it is gone too.
   */
  public synchronized void tag(AccountId account, Resource resource, LeaseId lease) {
    tags.computeIfAbsent(account, _ -> new LinkedHashMap<>()).put(resource, lease);
  }

  /** What the index of tags names. */
  public synchronized List<Resource> indexed(AccountId account) {
    return List.copyOf(tags.getOrDefault(account, Map.of()).keySet());
  }

  /** What the next attempts to delete it come to; it stays until none is left. */
  public synchronized void answer(Resource resource, DeletionOutcome... next) {
    answers.computeIfAbsent(resource, _ -> new ArrayDeque<>()).addAll(List.of(next));
  }

  /** What is there. */
  public synchronized List<Resource> in(AccountId account) {
    return List.copyOf(there.getOrDefault(account, List.of()));
  }

  /** What was deleted, in order. */
  public synchronized List<Resource> deleted() {
    return List.copyOf(deleted);
  }

  /** Whether nothing answers. */
  public synchronized void down(boolean is) {
    down = is;
  }

  /** A cleaner for each service. */
  public List<ServiceCleaner> cleaners() {
    return ServiceName.CLEANED.stream().<ServiceCleaner>map(Cleaner::new).toList();
  }

  @Override
  public List<Resource> find(Site site, LeaseId lease) {
    return listed(site, STACKS).stream()
        .filter(
            stack ->
                stack.id().startsWith(lease.stackPrefix())
                    || lease.equals(lease(site.account(), stack)))
        .toList();
  }

  private synchronized @Nullable LeaseId lease(AccountId account, Resource resource) {
    return tags.getOrDefault(account, Map.of()).get(resource);
  }

  @Override
  public List<Resource> tagged(Site site) {
    answering();
    return indexed(site.account()).stream()
        .filter(resource -> resource.region().equals(site.region()))
        .toList();
  }

  private List<Resource> listed(Site site, ServiceName service) {
    answering();
    return in(site.account()).stream()
        .filter(r -> r.service().equals(service))
        .filter(r -> service.equals(GLOBAL) || r.region().equals(site.region()))
        .toList();
  }

  private synchronized void answering() {
    if (down) {
      throw new CleaningUnavailable("nothing answers");
    }
  }

  private synchronized DeletionOutcome remove(Site site, Resource resource) {
    answering();
    DeletionOutcome planned = answers.getOrDefault(resource, new ArrayDeque<>()).poll();
    if (planned != null) {
      return planned;
    }
    if (there.getOrDefault(site.account(), new ArrayList<>()).remove(resource)) {
      deleted.add(resource);
    }
    return new DeletionOutcome.Deleted();
  }

  private final class Cleaner implements ServiceCleaner {
    private final ServiceName service;

    Cleaner(ServiceName service) {
      this.service = service;
    }

    @Override
    public ServiceName service() {
      return service;
    }

    @Override
    public boolean global() {
      return service.equals(GLOBAL);
    }

    @Override
    public List<Resource> scan(Site site) {
      return listed(site, service);
    }

    @Override
    public DeletionOutcome delete(Site site, Resource resource) {
      return remove(site, resource);
    }
  }
}
