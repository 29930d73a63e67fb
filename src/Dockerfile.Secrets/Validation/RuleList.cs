using System.Collections.Immutable;

namespace DockerfileSecrets;

/// <summary>Rules with what is asked of them for every file, asked once: a call of an interface that forty types have costs as much as a small rule.</summary>
internal sealed class RuleList
{
    private static readonly RuleList OfLibrary = new(ValidationRules.All);

    private readonly ImmutableArray<IValidationRule> _rules;
    private readonly RuleSubject[] _subjects;
    private readonly DiagnosticDescriptor[] _descriptors;

    private RuleList(ImmutableArray<IValidationRule> rules)
    {
        _rules = rules;
        _subjects = [.. rules.Select(rule => rule is IConditionalRule conditional ? conditional.Subject : RuleSubject.File)];
        _descriptors = [.. rules.Select(rule => rule.Descriptor)];
    }

    public static RuleList Of(ImmutableArray<IValidationRule> rules) => rules == ValidationRules.All ? OfLibrary : new(rules);

    /// <summary>Checks a file with the rules that are on and have something to look at.</summary>
    public void Check(ValidationContext context, List<Diagnostic> found)
    {
        for (var i = 0; i < _rules.Length; i++)
        {
            if (context.Options.SettingOf(_descriptors[i]) != RuleSetting.Off && context.Has(_subjects[i]))
            {
                found.AddRange(_rules[i].Check(context));
            }
        }
    }
}
