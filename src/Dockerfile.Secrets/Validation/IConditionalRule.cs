namespace DockerfileSecrets;

/// <summary>A rule that most files give nothing to look at, and that is not asked there: forty lists of nothing were a tenth of a check.</summary>
internal interface IConditionalRule : IValidationRule
{
    /// <summary>Whether the file has what the rule looks at. False only where <see cref="IValidationRule.Check"/> would find nothing.</summary>
    bool HasSubject(ValidationContext context);
}
