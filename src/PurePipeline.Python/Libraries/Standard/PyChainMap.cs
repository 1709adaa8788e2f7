using PurePipeline.Python.Libraries.Builtins;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Libraries.Standard;

/// <summary><c>collections.ChainMap</c> of configurations: a dict of what several dicts hold now, the first one's values where they share a key.</summary>
internal sealed class PyChainMap : PyDict
{
    public static readonly PyType ChainMapType = new(
        "ChainMap", "collections.ChainMap", DictType.Type, "(*maps)", static call => Of(call.Star("maps").Items));

    static PyChainMap() => ChainMapType.Members
        .Method("new_child(self, m=None, /, **kwargs)", static call =>
        {
            PyDict own = (PyDict)call["kwargs"];
            return call.OrNull("m") is { } map ? Of([map, own, call.Self]) : Of([own, call.Self]);
        });

    public override PyType Type => ChainMapType;

    // In Python's order: the last dict's keys come first.
    private static PyChainMap Of(object[] maps)
    {
        PyChainMap chain = new();
        foreach (object map in maps.Reverse())
        {
            PyDict dict = PyInstance.Plain(map) as PyDict ?? throw new Refusal($"A ChainMap of {PyTypes.NameOf(map)} is not supported.", "collections.ChainMap");
            foreach ((object key, object value) in dict.Items)
            {
                chain.Items[key] = value;
            }
        }

        return chain;
    }
}
