using System.Collections.Frozen;

namespace DockerfileSecrets.Flow.Models;

/// <summary>All command models, by name. A new family is one file here and one line below.</summary>
internal static class CommandModels
{
    private static readonly FrozenDictionary<string, CommandModel> Table = new IEnumerable<(string Names, CommandModel Model)>[]
    {
        Printers.Models,
        Filters.Models,
        StreamEditors.Models,
        Copiers.Models,
        Packers.Models,
        Removers.Models,
        Questions.Models,
        Runners.Models,
        ShellBuiltins.Models,
        Environments.Models,
        Downloads.Models,
        GitModels.Models,
        CredentialModels.Models,
    }
        .SelectMany(family => family)
        .SelectMany(entry => entry.Names.Split(' '), (entry, name) => KeyValuePair.Create(name, entry.Model))
        .ToFrozenDictionary(StringComparer.Ordinal);

    public static CommandModel? Find(string name) => Table.GetValueOrDefault(name);
}
