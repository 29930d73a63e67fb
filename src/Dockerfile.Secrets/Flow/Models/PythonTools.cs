namespace DockerfileSecrets.Flow.Models;

/// <summary>pip, poetry, uv, conda, and tools that come with Python. (pip.pypa.io: Configuration; python-poetry.org: Configuration.)</summary>
internal static class PythonTools
{
    public static CredentialTool[] Tools { get; } =
    [
        new("pip|pip3 config set", "~/.config/pip/pip.conf") { Variables = "PIP_CONFIG_FILE", Otherwise = [("--global", "/etc/pip.conf"), ("--site", "/usr/local/pip.conf")] },
        new("poetry config", "~/.config/pypoetry/auth.toml") { Variables = "POETRY_CONFIG_DIR/", Otherwise = [("--local", "poetry.toml")] },
        new("poetry source add", "pyproject.toml"),
        new("uv auth login", "~/.local/share/uv/credentials/credentials.toml") { TakesInput = true },
        new("pdm config", "~/.config/pdm/config.toml"),
        new("conda|mamba|micromamba config", "~/.condarc") { FileOptions = "--file", Otherwise = [("--system", "/opt/conda/.condarc")] },
        new("anaconda login", "~/.config/binstar"),
        new("huggingface-cli login", "~/.cache/huggingface/token") { Variables = "HF_TOKEN_PATH HF_HOME/", TakesInput = true },
        new("hf auth login", "~/.cache/huggingface/token") { Variables = "HF_TOKEN_PATH HF_HOME/", TakesInput = true },
        new("wandb login", "~/.netrc") { TakesInput = true },
        new("dvc remote modify", ".dvc/config") { Otherwise = [("--local", ".dvc/config.local"), ("--global", "~/.config/dvc/config")] },
        new("conan remote login", "~/.conan2/credentials.json"),
        new("conan user", "~/.conan/.conan.db"),
        new("databricks configure", "~/.databrickscfg") { TakesInput = true },
    ];

    public static CredentialUndo[] Undos { get; } =
    [
        new("pip|pip3 config unset", "~/.config/pip/pip.conf /etc/pip.conf"),
        new("poetry config --unset", "~/.config/pypoetry/auth.toml poetry.toml"),
        new("uv auth logout", "~/.local/share/uv/credentials/credentials.toml"),
        new("huggingface-cli logout", "~/.cache/huggingface/token"),
        new("hf auth logout", "~/.cache/huggingface/token"),
    ];
}
