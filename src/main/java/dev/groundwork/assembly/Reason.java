package dev.groundwork.assembly;

/** Why a template alone does not tell a value. */
public enum Reason {
    /** A parameter without default, for which the caller gave no value. */
    PARAMETER,
    /** A parameter that is read from Systems Manager at deployment. */
    SSM_PARAMETER,
    /** A pseudo parameter, such as AWS::AccountId, that the environment leaves open. */
    PSEUDO_PARAMETER,
    /** An attribute or identifier that AWS gives to a resource when it makes it. */
    ATTRIBUTE,
    /** A condition that is itself unresolved, or under which what is referred to does not exist. */
    CONDITION,
    /** A mapping without the wanted entry. */
    MAPPING,
    /** An export or output that no stack of the assembly has. */
    IMPORT,
    /** A nested stack whose template is not in the assembly. */
    NESTED_STACK,
    /** The zones of a region, which differ between accounts. */
    ZONES,
    /** A secret or stored parameter, such as {{resolve:ssm:…}}. */
    DYNAMIC_REFERENCE,
    /** A macro or loop that rewrites the template when it is deployed. */
    MACRO,
    /** What CloudFormation would refuse: a wrong shape, an unknown name or function. */
    MISUSE,
    /** A value that depends on itself. */
    CYCLE,
    /** A value that is larger or more entangled than this reader follows. */
    LIMIT
}
