namespace DockerfileSecrets.Shell;

/// <summary>What stands behind the name in <c>${name...}</c>.</summary>
internal enum ParameterOperator
{
    None,

    /// <summary><c>${#name}</c></summary>
    Length,

    /// <summary>bash <c>${!name}</c>: the parameter whose name is the value.</summary>
    Indirect,

    /// <summary><c>-</c></summary>
    Default,

    /// <summary><c>:-</c></summary>
    DefaultIfEmpty,

    /// <summary><c>=</c></summary>
    Assign,

    /// <summary><c>:=</c></summary>
    AssignIfEmpty,

    /// <summary><c>?</c></summary>
    Require,

    /// <summary><c>:?</c></summary>
    RequireNotEmpty,

    /// <summary><c>+</c></summary>
    Alternative,

    /// <summary><c>:+</c></summary>
    AlternativeIfNotEmpty,

    /// <summary><c>#</c></summary>
    TrimPrefix,

    /// <summary><c>##</c></summary>
    TrimLongestPrefix,

    /// <summary><c>%</c></summary>
    TrimSuffix,

    /// <summary><c>%%</c></summary>
    TrimLongestSuffix,

    /// <summary>bash <c>/</c>, also with <c>/#</c> and <c>/%</c>, whose sign is the start of the operand.</summary>
    ReplaceFirst,

    /// <summary>bash <c>//</c></summary>
    ReplaceAll,

    /// <summary>bash <c>:offset:length</c></summary>
    Slice,

    /// <summary>bash <c>^</c> <c>^^</c> <c>,</c> <c>,,</c>: another case.</summary>
    ChangeCase,

    /// <summary>bash <c>@Q</c> and the like; the operand is the letter.</summary>
    Transform,

    /// <summary>Something that no shell reads; the operand is what stands there.</summary>
    Unknown,
}
