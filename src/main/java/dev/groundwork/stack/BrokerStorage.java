package dev.groundwork.stack;

import dev.groundwork.config.StreamSpec;
import software.amazon.awscdk.services.applicationautoscaling.CfnScalableTarget;
import software.amazon.awscdk.services.applicationautoscaling.CfnScalingPolicy;
import software.amazon.awscdk.services.applicationautoscaling.CfnScalingPolicy.PredefinedMetricSpecificationProperty;
import software.amazon.awscdk.services.applicationautoscaling.CfnScalingPolicy.TargetTrackingScalingPolicyConfigurationProperty;
import software.amazon.awscdk.services.msk.CfnCluster;
import software.constructs.Construct;

/**
 * Lets the volumes of standard brokers grow by themselves, up to a limit.
 *
 * <p>It does not fight later updates: CloudFormation sends the volumes' size to MSK only when something under
 * EBSStorageInfo changes in the template (https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/1129),
 * so nothing but the size stands there, and the limit, which is what one changes for more room, stands here, on a
 * resource of its own. A changed size is accepted when it is 10 GiB above the actual one and refused otherwise.
 */
final class BrokerStorage extends Construct {

    /** MSK recommends 50 to 60; it grows by a tenth, at most every six hours. */
    private static final int TARGET_PERCENT = 60;

    BrokerStorage(Construct scope, CfnCluster cluster, StreamSpec spec) {
        super(scope, "Storage");
        // No role: Application Auto Scaling makes its service-linked role for MSK by itself.
        var target = CfnScalableTarget.Builder.create(this, "Limit")
                .serviceNamespace("kafka")
                .scalableDimension("kafka:broker-storage:VolumeSize")
                .resourceId(cluster.getAttrArn())
                .minCapacity(1)
                .maxCapacity(spec.storageLimit())
                .build();
        CfnScalingPolicy.Builder.create(this, "Growth")
                .policyName(cluster.getClusterName() + "-storage")
                .policyType("TargetTrackingScaling")
                .scalingTargetId(target.getRef())
                .targetTrackingScalingPolicyConfiguration(TargetTrackingScalingPolicyConfigurationProperty.builder()
                        .predefinedMetricSpecification(PredefinedMetricSpecificationProperty.builder()
                                .predefinedMetricType("KafkaBrokerStorageUtilization")
                                .build())
                        .targetValue(TARGET_PERCENT)
                        .disableScaleIn(true) // MSK cannot shrink a volume
                        .build())
                .build();
    }
}
