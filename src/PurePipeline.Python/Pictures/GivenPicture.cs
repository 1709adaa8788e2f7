using PurePipeline.Decoding;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Pictures;

/// <summary>The one picture that a run may read, and which of the recipe's paths stand for it.</summary>
internal sealed class GivenPicture
{
    private readonly Lazy<ReadOnlyMemory<byte>> _file;
    private string? _literal;
    private string? _retrieved;

    private GivenPicture(string name, Func<ReadOnlyMemory<byte>> read) => (Name, _file) = (name, new Lazy<ReadOnlyMemory<byte>>(read));

    /// <summary>The picture's path or name; <c>preprocess</c> gets it as its argument.</summary>
    public string Name { get; }

    /// <summary>Whether its bytes have been asked for.</summary>
    public bool IsRead => _file.IsValueCreated;

    /// <summary>True while <c>preprocess(path)</c> runs: only that path is the picture then.</summary>
    public bool OnlyByName { get; set; }

    /// <summary>Why a function gave the recipe <c>None</c> in place of the picture; the cause of whatever fails after that.</summary>
    public PictureException? Unreadable { get; set; }

    public static GivenPicture File(string path) => new(path, () => PictureFile.Read(path));

    public static GivenPicture Memory(ReadOnlyMemory<byte> file, string name) => new(name, () => file);

    /// <summary>A recipe that fetches the picture and puts it under a name of its own opens it there.</summary>
    public void Retrieve(string address, string name)
    {
        _ = Open(address, "urllib.request.urlretrieve");
        _retrieved = name;
    }

    /// <summary>
    /// The file's bytes, if the recipe may open <paramref name="path"/>: a flat script's own path stands for the given picture; a stream is
    /// what the recipe has read already.
    /// </summary>
    public ReadOnlyMemory<byte> Open(object path, string call)
    {
        if (path is BinaryStream stream)
        {
            return stream.Data;
        }

        if ((path is Libraries.Standard.PyPath whole ? whole.Text : path) is not string text)
        {
            throw new Refusal($"{call}: only the picture's path can be opened, not {PyTypes.NameOf(path)}.", call);
        }

        if (text == Name || text == _retrieved)
        {
            return _file.Value;
        }

        if (OnlyByName)
        {
            throw new Refusal($"{call}: {Representation.Repr(text)} is not the picture that preprocess() is given, and nothing else can be read.", call);
        }

        _literal ??= text;
        return text == _literal
            ? _file.Value
            : throw new Refusal(
                $"{call}: the script opens {Representation.Repr(text)} and, before, {Representation.Repr(_literal)}; " +
                "it is given one picture, so it can open one path.",
                call);
    }
}
