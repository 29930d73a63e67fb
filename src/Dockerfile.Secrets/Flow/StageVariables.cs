using System.Collections.Immutable;

namespace DockerfileSecrets.Flow;

/// <summary>Makes shell variables of those of a stage. Most steps of a stage have the same ones: those of the step before are kept.</summary>
internal sealed class StageVariables(ValidationContext context)
{
    private VariableTable? _last;
    private ImmutableDictionary<string, ShellVariable> _made = ImmutableDictionary<string, ShellVariable>.Empty;
    private Dictionary<string, TextSpan>? _places;

    public ImmutableDictionary<string, ShellVariable> Of(VariableTable variables)
    {
        if (!ReferenceEquals(variables, _last))
        {
            var made = ImmutableDictionary.CreateBuilder<string, ShellVariable>(StringComparer.Ordinal);
            foreach (var variable in variables)
            {
                if (ValueOf(variable) is { } value)
                {
                    made[variable.Name] = new ShellVariable(value, IsExported: true);
                }
            }

            _last = variables;
            _made = made.ToImmutable();
        }

        return _made;
    }

    private FlowValue? ValueOf(ScopeVariable variable)
    {
        var name = variable.Name;
        if (SecretArguments.IsSecret(name, variable, context.Options))
        {
            return FlowValue.OfSecret(Taint.Of(new SecretSource(SecretSourceKind.Argument, name, PlaceOf(name)) { Place = name }));
        }

        return variable.Value.State == VariableState.Unset ? null
            : variable.Value.Value is { } known ? FlowValue.Of(known) : FlowValue.Unknown;
    }

    /// <summary>Where a variable is set first; an empty place at the beginning of the file for one that the base image sets.</summary>
    private TextSpan PlaceOf(string name)
    {
        if (_places is null)
        {
            _places = new(StringComparer.Ordinal);
            foreach (var instruction in context.Document.Instructions)
            {
                var pairs = instruction switch
                {
                    ArgInstruction arg => arg.Declarations,
                    EnvInstruction env => env.Variables,
                    _ => [],
                };
                foreach (var pair in pairs)
                {
                    _places.TryAdd(pair.Name, context.SpanOf(pair));
                }
            }
        }

        return _places.GetValueOrDefault(name);
    }
}
