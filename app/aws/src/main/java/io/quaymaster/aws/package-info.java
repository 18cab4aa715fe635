/**
 * The AWS edge: adapters of core's ports on the AWS SDK. This package owns the settings and the
 * clients; the packages below it own one service each. Uses core and the SDK; nothing else of ours.
 *
 * <p>The SDK talks through the JDK's own HTTP client (no Netty, no Apache). A call is tried at most
 * three times by the SDK's standard rules (throttling, 5xx, connections), with an end in seconds.
 *
 * <p>What a processed delivery costs, at most, when nothing fails:
 *
 * <ul>
 *   <li>SQS: 1 send, 1 receive, 1 delete (and the same again on {@code deferred} when it must wait)
 *   <li>DynamoDB: 1 write to claim it, 1 to settle it; together 1 write to the index
 *   <li>S3: nothing up to 200 KB compressed, else 1 put and 1 get
 *   <li>a run of n steps: 1 strongly consistent read and n + 1 writes, each with 2 to the index
 *   <li>request budget: 1 write per block taken
 *   <li>Secrets Manager, SSM: 1 read per process, and again to notice a rotation or a change
 *   <li>KMS, when the key lives there: 1 signature per App token (one in 8 minutes a process)
 *   <li>EventBridge, when configured: 1 put per finished run
 *   <li>a roadmap file, when the bucket is configured: SQS as above; S3: 2 gets (file, routing), 1
 *       put (report), 3 heads and 1 copy, 1 delete; DynamoDB per item: 2 writes to the index (4
 *       with a key) beside its run; SNS: 1 publish when it is invalid
 * </ul>
 *
 * <p>What the role needs, each on its own resource and only where the adapter is used: {@code
 * sqs:GetQueueUrl} (unless URLs are configured), {@code SendMessage}, {@code ReceiveMessage},
 * {@code DeleteMessage}, {@code ChangeMessageVisibility}; {@code dynamodb:GetItem}, {@code
 * BatchGetItem}, {@code Query} (table and index), {@code PutItem}, {@code UpdateItem}, {@code
 * DeleteItem}; {@code s3:PutObject}, {@code GetObject}, {@code ListBucket}, and for the roadmap
 * bucket {@code GetObjectVersion}, {@code DeleteObject}, {@code DeleteObjectVersion}; {@code
 * sns:Publish}; {@code secretsmanager:GetSecretValue}, {@code PutSecretValue}, {@code
 * CreateSecret}; {@code kms:Sign}; {@code ssm:GetParameter}; {@code events:PutEvents}.
 *
 * <p>For accounts: in member accounts the cleaner role that {@code sam/member-account.yaml} makes.
 * In our own account {@code sts:AssumeRole} on the members' cleaner role (the function that cleans)
 * or on their processing role, with {@code sts:TagSession} (workers); {@code ecs:DescribeServices},
 * {@code UpdateService}, {@code application-autoscaling:DescribeScalableTargets}, {@code
 * RegisterScalableTarget}, {@code sqs:GetQueueAttributes} (capacity); {@code
 * organizations:ListAccounts}, {@code ListAccountsForParent}, {@code DescribeAccount}, {@code
 * ListParents}, {@code DescribeOrganization}, {@code cloudformation:ListStackInstances}, {@code
 * CreateStackInstances}, {@code DeleteStackInstances} (members); {@code ecs:UpdateTaskProtection}
 * on the worker's own task role; {@code lambda:InvokeFunction} on the account function (everyone
 * but that function, and instead of the tables of accounts).
 *
 * <p>All beans below stand aside unless {@code quaymaster.stores} is {@code aws}.
 */
@Configuration
@Requires(property = "quaymaster.stores", value = "aws")
@NullMarked
package io.quaymaster.aws;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
