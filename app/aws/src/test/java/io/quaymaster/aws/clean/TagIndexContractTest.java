package io.quaymaster.aws.clean;

import io.quaymaster.account.LeaseId;
import io.quaymaster.account.clean.RegionName;
import io.quaymaster.account.clean.TaggedResources;
import io.quaymaster.testkit.contract.account.clean.Sites;
import io.quaymaster.testkit.contract.account.clean.TaggedResourcesContract;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

class TagIndexContractTest extends TaggedResourcesContract {
  private final MemberScene scene = new MemberScene();

  @AfterEach
  void requestsKeptToTheModels() {
    scene.close();
  }

  private String put(RegionName region, String service, String thing, Map<String, String> tags) {
    String arn = "arn:aws:%s:%s:%s:%s".formatted(service, region, Sites.ACCOUNT, thing);
    (region.equals(Sites.HERE) ? scene.tags : scene.tagsElsewhere).tagged.put(arn, tags);
    return arn;
  }

  @Override
  protected TaggedResources index() {
    return scene.index;
  }

  @Override
  protected String tag(RegionName region, String service, String thing, LeaseId lease) {
    return put(region, service, thing, Map.of("owner", "x", "quaymaster:lease", lease.value()));
  }

  @Override
  protected void tagOtherwise(RegionName region, String service, String thing) {
    put(region, service, thing, Map.of("owner", "abcdefghijkl"));
  }

  @Override
  protected void goDown() {
    scene.cloud.server.down(true);
  }
}
