namespace DockerfileSecrets;

/// <summary>Fills the global scope: predefined variables, then the ARGs before the first FROM.</summary>
/// <remarks>(BuildKit <c>dockerfile2llb/convert.go</c>, <c>buildMetaArgs</c>: a given argument replaces the default, which is not even expanded then.)</remarks>
internal static class GlobalScope
{
    public static VariableTable Fill(
        VariableTable predefined, DockerfileDocument document, PlanOptions options, Expander expander, Action<ArgInstruction, NameValue, ExpansionError> report)
    {
        var variables = predefined;
        foreach (var instruction in document.Instructions)
        {
            if (instruction is FromInstruction)
            {
                break;
            }

            if (instruction is not ArgInstruction arg)
            {
                continue;
            }

            foreach (var declaration in arg.Declarations)
            {
                if (options.BuildArguments.TryGetValue(declaration.Name, out var given))
                {
                    variables = variables.With(ScopeVariable.Set(declaration.Name, given, isArgument: true));
                }
                else if (declaration.Value is { } text)
                {
                    var expanded = expander.Expand(text, new StageScope(variables, isBaseKnown: true));
                    if (expanded.Error is { } error)
                    {
                        report(arg, declaration, error);
                    }

                    variables = variables.With(ArgumentVariable.Of(declaration.Name, expanded, isArgument: true));
                }
            }
        }

        return variables;
    }
}
