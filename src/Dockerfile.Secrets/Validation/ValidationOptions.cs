using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>What a validation looks for, and what the build is given as far as it matters.</summary>
public sealed record ValidationOptions
{
    private readonly int _maxScriptSteps = 5_000;

    /// <summary>Arguments, platform, target and base images of the build. All stages are checked whatever the target is.</summary>
    public PlanOptions Plan { get; init; } = new();

    /// <summary>The rules that are run; all of ours unless set. What the parser and the planner find is there in any case.</summary>
    public ImmutableArray<IValidationRule> Rules { get; init; } = SecretValidator.Rules;

    /// <summary>What to do with findings, by code (<c>DFS301</c>) or name (<c>SecretWrittenToLayer</c>), ordinal; a name counts more than a code.
    /// Empty unless set: every rule has its own severity, and policies are silent.</summary>
    public IReadOnlyDictionary<string, RuleSetting> Settings { get; init; } = ImmutableDictionary<string, RuleSetting>.Empty;

    /// <summary>Whether comments in the file can suppress findings; true unless set.</summary>
    public bool HonourSuppressions { get; init; } = true;

    /// <summary>The builders other than BuildKit that matter (DFS215). Empty unless set; naming one switches the rule on, and switched on without
    /// any it speaks of all of them.</summary>
    public ImmutableArray<OtherBuilder> Builders { get; init; } = [];

    /// <summary>The ids that secrets may have (DFS216), ordinal; setting them switches the rule on. <see langword="null"/> unless set: any id is allowed.</summary>
    public IReadOnlySet<string>? AllowedSecretIds { get; init; }

    /// <summary>The secrets and arguments that the build is given; <see langword="null"/> when they are not known: what needs them (DFS401 to DFS408) is
    /// silent then.</summary>
    public SecretSupply? Supply { get; init; }

    /// <summary>Looks whether the sources of <see cref="Supply"/> are there; unless set nobody looks.</summary>
    public ISourceInspector Sources { get; init; } = SourceInspector.None;

    /// <summary>The files that the build is given; <see langword="null"/> when they are not known: what needs them (DFS311) is silent then.</summary>
    public BuildContext? BuildContext { get; init; }

    /// <summary>Whether DFS304 reports exactly what BuildKit's own check SecretsUsedInArgOrEnv does, by the names alone; false unless set.</summary>
    public bool BuildKitSecretNames { get; init; }

    /// <summary>Words that make a name one of a secret, besides those that the rules know: whole words of a name (<c>pin</c> in <c>CARD_PIN</c>),
    /// without regard to case. Empty unless set. Without effect on <see cref="BuildKitSecretNames"/>.</summary>
    public ImmutableArray<string> SecretWords { get; init; } = [];

    /// <summary>Names of variables that hold no secret, whatever they look like: whole names, without regard to case. Empty unless set. Without effect
    /// on <see cref="BuildKitSecretNames"/>.</summary>
    public ImmutableArray<string> AllowedSecretNames { get; init; } = [];

    /// <summary>How many steps (commands, and rounds of loops) of the script of one RUN are followed to see where its secrets go; 5,000 unless set. A script that takes
    /// more is given up, which DFS314 says where it has a secret.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxScriptSteps
    {
        get => _maxScriptSteps;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            _maxScriptSteps = value;
        }
    }

    /// <summary>The setting of a meaning.</summary>
    /// <param name="descriptor">The meaning.</param>
    /// <returns>What <see cref="Settings"/> say, else on, and off for policies that nothing asks for.</returns>
    public RuleSetting SettingOf(DiagnosticDescriptor descriptor)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        return Settings.Count > 0 && Settings.TryGetValue(descriptor.Name, out var byName) ? byName
            : Settings.Count > 0 && Settings.TryGetValue(descriptor.Code, out var byCode) ? byCode
            : descriptor.IsOptIn && !IsAskedFor(descriptor.Code) ? RuleSetting.Off : RuleSetting.On;
    }

    private bool IsAskedFor(string code) => code switch
    {
        "DFS215" => !Builders.IsDefaultOrEmpty,
        "DFS216" => AllowedSecretIds is not null,
        _ => false,
    };
}
