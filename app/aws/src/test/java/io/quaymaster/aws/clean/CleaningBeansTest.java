package io.quaymaster.aws.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.quaymaster.account.capacity.TaskProtection;
import io.quaymaster.account.capacity.WorkerService;
import io.quaymaster.account.clean.AccountCleaning;
import io.quaymaster.account.clean.RegionName;
import io.quaymaster.account.clean.ServiceCleaner;
import io.quaymaster.account.clean.TaggedResources;
import io.quaymaster.account.clean.pool.CleaningRegions;
import io.quaymaster.account.lease.SessionRevocation;
import io.quaymaster.account.member.MemberRules;
import io.quaymaster.account.member.MemberStacks;
import io.quaymaster.account.member.Organization;
import io.quaymaster.account.member.register.RegistrationAnswers;
import io.quaymaster.account.session.JobSessions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CleaningBeansTest {
  private static final Map<String, Object> BASE =
      Map.of(
          "quaymaster.stores", "aws",
          "quaymaster.aws.region", "eu-central-1",
          "quaymaster.aws.access-key", "AKIDTEST",
          "quaymaster.aws.secret-key", "test-secret-key");

  @Test
  void settingsOfMembersBringEveryAdapter() {
    Map<String, Object> settings = new HashMap<>(BASE);
    settings.put("quaymaster.members.external-id", "external-1");
    settings.put("quaymaster.members.regions", List.of("eu-central-1", "eu-west-1"));
    settings.put("quaymaster.members.units", List.of("ou-ab12-sandboxes1"));
    settings.put("quaymaster.members.stack-set.name", "quaymaster-members");
    settings.put("quaymaster.members.stack-set.delegated", "true");
    settings.put("quaymaster.workers.cluster", "quaymaster");
    settings.put("ecs.agent.uri", "http://127.0.0.1:1/api/1");
    try (ApplicationContext beans = ApplicationContext.run(settings)) {
      assertEquals(9, beans.getBeansOfType(ServiceCleaner.class).size());
      assertTrue(beans.findBean(AccountCleaning.class).isPresent());
      for (Class<?> port :
          List.of(
              SessionRevocation.class,
              TaggedResources.class,
              JobSessions.class,
              Organization.class,
              MemberStacks.class,
              RegistrationAnswers.class,
              WorkerService.class,
              TaskProtection.class)) {
        assertTrue(beans.findBean(port).isPresent(), port.getName());
      }
      assertEquals(
          List.of(new RegionName("eu-central-1"), new RegionName("eu-west-1")),
          beans.getBean(CleaningRegions.class).names());
      assertEquals(1, beans.getBean(MemberRules.class).units().size());
      assertFalse(beans.getBean(MemberAccess.class).toString().contains("external-1"));
    }
  }

  @Test
  void withoutThemNothingReachesIntoMembers() {
    try (ApplicationContext beans = ApplicationContext.run(BASE)) {
      assertFalse(beans.containsBean(ServiceCleaner.class));
      assertFalse(beans.containsBean(JobSessions.class));
      assertFalse(beans.containsBean(MemberStacks.class));
      assertFalse(beans.containsBean(WorkerService.class));
    }
  }
}
