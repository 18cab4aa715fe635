/**
 * Calls to AWS without a client generated per service. The SDK's EC2 client alone has 24 MB, those
 * of IAM, CloudWatch Logs, Lambda, CloudFormation, ECS and Organizations 18 MB, while the whole
 * deployment zip may have 30 MB; what is used of them is two or three parameters each. This package
 * owns the protocols; signing, credentials, regions, retries and HTTP are the SDK's. The tests hold
 * every request to AWS's published service models. Uses the SDK's core; nothing of ours but the
 * settings.
 */
@NullMarked
package io.quaymaster.aws.wire;

import org.jspecify.annotations.NullMarked;
