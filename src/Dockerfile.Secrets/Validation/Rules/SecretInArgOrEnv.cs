using System.Collections.Immutable;
using DockerfileSecrets.Fixes;
using DockerfileSecrets.Recognition;

namespace DockerfileSecrets.Rules;

/// <summary>DFS304: ARG or ENV holds a secret.</summary>
internal sealed class SecretInArgOrEnv : IValidationRule
{
    public DiagnosticDescriptor Descriptor { get; } = new(
        "DFS304",
        nameof(SecretInArgOrEnv),
        DiagnosticSeverity.Error,
        DiagnosticConfidence.Likely,
        "ARG or ENV holds a secret.",
        "BuildKit frontend/dockerfile/dockerfile2llb/validations.go, validateNoSecretKey (rule SecretsUsedInArgOrEnv)")
    {
        Reason = "Values of ARG and ENV stay in the history and the configuration of the image, in the cache and in the provenance of the build.",
        Remedy = "Mount the secret where it is used, `RUN --mount=type=secret,id=NAME,env=NAME`, and build with `--secret id=NAME`.",
        Cwe = 526,
    };

    public IEnumerable<Diagnostic> Check(ValidationContext context) =>
        context.Options.BuildKitSecretNames ? BuildKitSecretNames.Check(context, Descriptor) : Find(context);

    private List<Diagnostic> Find(ValidationContext context)
    {
        var found = new List<Diagnostic>();
        foreach (var step in context.Steps)
        {
            switch (step.Command.Instruction)
            {
                case ArgInstruction arg:
                    foreach (var declaration in arg.Declarations)
                    {
                        Add(OfArgument(context, step, arg, declaration));
                    }

                    break;
                case EnvInstruction env:
                    foreach (var variable in env.Variables)
                    {
                        Add(OfVariable(context, step, variable));
                    }

                    break;
            }
        }

        // Before the first FROM only what is written there is judged: a value that is given gets into no RUN from here.
        foreach (var instruction in context.Document.Instructions)
        {
            if (instruction is FromInstruction)
            {
                break;
            }

            foreach (var declaration in instruction is ArgInstruction { Declarations: var declarations } ? declarations : [])
            {
                if (declaration.HasValue && SecretName.Judge(declaration.Name, context.Options) != SecretNameKind.None
                    && IsLiteralSecret(context, declaration.Name, LiteralOf(context, declaration.Value!)))
                {
                    found.Add(OfLiteral(context, declaration, "ARG"));
                }
            }
        }

        return found;

        void Add(Diagnostic? diagnostic)
        {
            if (diagnostic is not null)
            {
                found.Add(diagnostic);
            }
        }
    }

    private Diagnostic? OfArgument(ValidationContext context, EvaluatedStep step, ArgInstruction arg, NameValue declaration)
    {
        if (SecretName.Judge(declaration.Name, context.Options) is var kind && kind == SecretNameKind.None)
        {
            return null;
        }

        var value = declaration.Value is { } text ? ValueIn(context, step, text) : "";
        if (value is null)
        {
            return null;
        }

        if (value.Length > 0)
        {
            return IsLiteralSecret(context, declaration.Name, value)
                ? OfLiteral(context, declaration, "ARG", SecretForArgument.Fix(context, step, arg, declaration))
                : null;
        }

        var name = declaration.Name;
        return new Diagnostic(
            Descriptor,
            context.SpanOf(declaration),
            $"What is given for `{name}` can be read in the history of the image or in the build's cache. Mount it where it is used, `RUN --mount=type=secret,id={name},env={name}`, and build with `--secret id={name}`.")
        {
            Severity = DiagnosticSeverity.Warning,
            Confidence = kind == SecretNameKind.Secret ? DiagnosticConfidence.Likely : DiagnosticConfidence.Heuristic,
            Fixes = SecretForArgument.Fix(context, step, arg, declaration),
        };
    }

    private Diagnostic? OfVariable(ValidationContext context, EvaluatedStep step, NameValue variable)
    {
        if (SecretName.Judge(variable.Name, context.Options) == SecretNameKind.None || variable.Value is not { Length: > 0 } text)
        {
            return null;
        }

        var uses = VariableWord.Parse(text, context.Document.EscapeCharacter).Variables;
        var argument = uses.Select(u => u.Name).FirstOrDefault(n => step.Before.Scope.Get(n) is { IsArgument: true });
        if (argument is not null)
        {
            return new Diagnostic(
                Descriptor,
                context.SpanOf(variable),
                $"What is given for `{argument}` becomes part of the image: every container and everybody who pulls it can read `{variable.Name}`. Mount it as a secret where the build uses it, and give it to the container when it starts.")
            {
                Severity = DiagnosticSeverity.Warning,
            };
        }

        return uses.IsEmpty && IsLiteralSecret(context, variable.Name, ValueIn(context, step, text)) ? OfLiteral(context, variable, "ENV") : null;
    }

    /// <summary>A word that is easily guessed may be there to be replaced; it is what runs when nobody does.</summary>
    private Diagnostic OfLiteral(ValidationContext context, NameValue pair, string keyword, ImmutableArray<Fix> fixes = default) => new(
        Descriptor,
        context.SpanOf(pair),
        $"The value of `{pair.Name}` is written into the file and into the image. Take it out of {keyword} and change it where it is valid; "
            + (keyword == "ENV" ? "give it to the container when it starts, or mount it as a secret where the build uses it." : $"mount it where it is used, and build with `--secret id={pair.Name}`."))
    {
        Confidence = SecretValue.LooksRandom(pair.Value!.Trim('"', '\'')) ? DiagnosticConfidence.Likely : DiagnosticConfidence.Heuristic,
        Fixes = fixes.IsDefault ? [] : fixes,
        SensitiveSpans = [context.Document.GetSpan(pair, pair.ValueSpan!.Value)],
    };

    private static bool IsLiteralSecret(ValidationContext context, string name, string? value)
    {
        // The name first: few are one.
        if (value is null || SecretName.Judge(name, context.Options) is var kind && kind == SecretNameKind.None
            || SecretValue.IsPlaceholder(value) || SecretValue.IsDummyWord(value) || SecretUrl.IsIn(value))
        {
            return false;
        }

        return kind switch
        {
            SecretNameKind.Possible => SecretValue.LooksRandom(value),
            _ => !SecretValue.IsHarmless(value) || (SecretValue.IsNumber(value) && value.Length > 3 && NameWords.Of(name)[^1] is "password" or "passwd"),
        };
    }

    private static string? ValueIn(ValidationContext context, EvaluatedStep step, string text) =>
        VariableWord.Parse(text, context.Document.EscapeCharacter).Expand(step.Before.Scope).Value;

    private static string? LiteralOf(ValidationContext context, string text) =>
        VariableWord.Parse(text, context.Document.EscapeCharacter) is { HasVariables: false } word ? word.Expand(new StageScope(VariableTable.Empty, isBaseKnown: true)).Value : null;
}
