using System.Collections.Immutable;
using DockerfileSecrets.Images;

namespace DockerfileSecrets.Cli.Verification;

/// <summary>The values to look for: what <c>--secret</c> names as docker build takes it, standard input, and the secrets of a plan.</summary>
internal sealed class GivenValues(Func<string, string?> variable, bool force)
{
    private readonly ImmutableArray<SecretValue>.Builder _values = ImmutableArray.CreateBuilder<SecretValue>();

    /// <summary>The values so far. Of several with one id all are looked for.</summary>
    public ImmutableArray<SecretValue> Values => _values.ToImmutable();

    /// <summary>Adds what the flags name.</summary>
    /// <returns>What is wrong; <see langword="null"/> for nothing.</returns>
    public string? Add(IReadOnlyList<string> flags)
    {
        for (var i = 0; i < flags.Count; i++)
        {
            var supply = SecretSupply.FromDockerFlags([flags[i]]);
            if (supply.Diagnostics.FirstOrDefault(d => d.Diagnostic.Severity == DiagnosticSeverity.Error) is { } wrong)
            {
                return FlagWords.Of(i + 1, wrong.Diagnostic);
            }

            foreach (var secret in supply.Secrets)
            {
                if (Add(secret) is { } error)
                {
                    return error;
                }
            }
        }

        return null;
    }

    /// <summary>Adds the value of a supplied secret.</summary>
    public string? Add(SuppliedSecret secret)
    {
        var source = secret.Source ?? secret.Id;
        var text = secret.Kind == SecretSourceKind.File ? null : variable(source);
        if (text is not null)
        {
            return Add(secret.Id, System.Text.Encoding.UTF8.GetBytes(text));
        }

        if (secret.Kind == SecretSourceKind.Variable)
        {
            return $"the variable {source} of secret '{secret.Id}' is not set";
        }

        try
        {
            using var file = File.OpenRead(source);
            return Add(secret.Id, ReadAll(file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            var reason = Input.DockerfileReader.Reason(exception, source);
            return secret.Kind == SecretSourceKind.VariableOrFile && exception is FileNotFoundException or DirectoryNotFoundException
                ? $"secret '{secret.Id}' has no value: there is neither a variable nor a file of that name; give --secret id={secret.Id},src=FILE or ,env=NAME"
                : $"cannot read {source} of secret '{secret.Id}': {reason}";
        }
    }

    /// <summary>Adds what standard input has.</summary>
    public string? AddInput(string id, Func<Stream> openInput)
    {
        using var input = openInput();
        return Add(id, ReadAll(input));
    }

    private string? Add(string id, byte[] bytes)
    {
        var value = SecretValue.Create(id, bytes);
        if (!value.CanBeForced)
        {
            return $"the value of {value} cannot be looked for: {value.Weakness}";
        }

        if (value.Weakness is { } weakness && !force)
        {
            return $"the value of {value} is refused: {weakness}; --force looks for it all the same";
        }

        _values.Add(value);
        return null;
    }

    /// <summary>At most a few bytes more than a value may have, which tells that it is too long.</summary>
    private static byte[] ReadAll(Stream stream)
    {
        var bytes = new byte[SecretValue.MaxLength + 3];
        return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }
}
