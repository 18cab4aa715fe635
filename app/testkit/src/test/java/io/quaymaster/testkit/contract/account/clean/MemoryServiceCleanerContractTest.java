package io.quaymaster.testkit.contract.account.clean;

import io.quaymaster.account.clean.DeletionOutcome;
import io.quaymaster.account.clean.RegionName;
import io.quaymaster.account.clean.Resource;
import io.quaymaster.account.clean.Resource.Origin;
import io.quaymaster.account.clean.ServiceCleaner;
import io.quaymaster.account.clean.ServiceName;
import io.quaymaster.memory.account.clean.MemoryResources;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Nested;

class MemoryServiceCleanerContractTest {
  abstract static class Contract extends ServiceCleanerContract {
    private final MemoryResources resources = new MemoryResources();
    private final Set<Resource> made = new HashSet<>();
    private final ServiceName service;

    Contract(String service) {
      this.service = new ServiceName(service);
      resources.put(Sites.ACCOUNT, resource(Sites.HERE, "default", Origin.DEFAULT));
    }

    private Resource resource(RegionName region, String id, Origin origin) {
      return new Resource(service, region, "Kind", id, origin);
    }

    @Override
    protected ServiceCleaner cleaner() {
      return resources.cleaners().get(ServiceName.CLEANED.indexOf(service));
    }

    @Override
    protected String make(RegionName region) {
      Resource one = resource(region, "made-" + made.size(), Origin.MADE);
      made.add(one);
      resources.put(Sites.ACCOUNT, one);
      return one.id();
    }

    @Override
    protected Set<String> defaults(RegionName region) {
      return Set.of("default");
    }

    @Override
    protected void refuse() {
      made.forEach(one -> resources.answer(one, new DeletionOutcome.Refused("AccessDenied")));
    }

    @Override
    protected void goDown() {
      resources.down(true);
    }
  }

  @Nested
  class Regional extends Contract {
    Regional() {
      super("sqs");
    }
  }

  @Nested
  class Global extends Contract {
    Global() {
      super("iam");
    }
  }
}
