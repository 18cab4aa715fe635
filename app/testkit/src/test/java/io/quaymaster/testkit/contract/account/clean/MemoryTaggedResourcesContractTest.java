package io.quaymaster.testkit.contract.account.clean;

import io.quaymaster.account.LeaseId;
import io.quaymaster.account.clean.RegionName;
import io.quaymaster.account.clean.Resource;
import io.quaymaster.account.clean.Resource.Origin;
import io.quaymaster.account.clean.ServiceName;
import io.quaymaster.account.clean.TaggedResources;
import io.quaymaster.memory.account.clean.MemoryResources;

class MemoryTaggedResourcesContractTest extends TaggedResourcesContract {
  private final MemoryResources resources = new MemoryResources();

  private static Resource thing(RegionName region, String service, String thing) {
    return new Resource(
        new ServiceName(service),
        region,
        service + ":" + thing.substring(0, Math.max(0, thing.indexOf('/'))),
        "arn:aws:%s:%s:%s:%s".formatted(service, region, Sites.ACCOUNT, thing),
        Origin.MADE);
  }

  @Override
  protected TaggedResources index() {
    return resources;
  }

  @Override
  protected String tag(RegionName region, String service, String thing, LeaseId lease) {
    Resource made = thing(region, service, thing);
    resources.tag(Sites.ACCOUNT, made, lease);
    return made.id();
  }

  @Override
  protected void tagOtherwise(RegionName region, String service, String thing) {
    resources.put(Sites.ACCOUNT, thing(region, service, thing));
  }

  @Override
  protected void goDown() {
    resources.down(true);
  }
}
