namespace DockerfileSecrets;

/// <summary>A rule that looks at what most files do not have, and is not asked there: forty lists of nothing were a tenth of a check.</summary>
internal interface IConditionalRule : IValidationRule
{
    /// <summary>What the rule looks at. In a file without it, <see cref="IValidationRule.Check"/> finds nothing.</summary>
    RuleSubject Subject { get; }
}
