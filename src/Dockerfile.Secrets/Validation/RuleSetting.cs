namespace DockerfileSecrets;

/// <summary>What a configuration says about a rule.</summary>
public enum RuleSetting
{
    /// <summary>The rule's own severity; a policy that is silent by default speaks.</summary>
    On,

    /// <summary>The findings are left out.</summary>
    Off,

    /// <summary>The findings are information.</summary>
    Info,

    /// <summary>The findings are warnings.</summary>
    Warning,

    /// <summary>The findings are errors.</summary>
    Error,
}
