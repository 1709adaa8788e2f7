using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Objects;

/// <summary>A function's parameters, and how arguments meet them: Python's rules and Python's complaints.</summary>
internal sealed class Signature
{
    private readonly Parameter[] _parameters;
    private readonly int _positional;
    private readonly int _varPositional;
    private readonly int _varKeyword;

    public Signature(string name, IReadOnlyList<Parameter> parameters)
    {
        Name = name;
        _parameters = [.. parameters];
        _positional = _parameters.Count(p => p.Kind is ParameterKind.PositionalOnly or ParameterKind.Ordinary);
        _varPositional = Array.FindIndex(_parameters, p => p.Kind == ParameterKind.VarPositional);
        _varKeyword = Array.FindIndex(_parameters, p => p.Kind == ParameterKind.VarKeyword);
    }

    /// <summary>The name as it stands in messages.</summary>
    public string Name { get; }

    public IReadOnlyList<Parameter> Parameters => _parameters;

    public int IndexOf(string name) => Array.FindIndex(_parameters, p => p.Name == name);

    /// <summary>The value of every parameter, in their order.</summary>
    public object[] Bind(CallArguments arguments)
    {
        object?[] values = new object?[_parameters.Length];
        BindPositional(arguments.Positional, values);
        BindKeywords(arguments, values);
        if (_varPositional < 0 && arguments.Positional.Count > _positional)
        {
            throw TooMany(arguments.Positional.Count, values);
        }

        for (int i = 0; i < values.Length; i++)
        {
            values[i] ??= _parameters[i].Default;
        }

        RequireAll(values, p => p.Kind is ParameterKind.PositionalOnly or ParameterKind.Ordinary, "positional");
        RequireAll(values, p => p.Kind == ParameterKind.KeywordOnly, "keyword-only");
        return values!;
    }

    private void BindPositional(List<object> positional, object?[] values)
    {
        for (int i = 0; i < Math.Min(_positional, positional.Count); i++)
        {
            values[i] = positional[i];
        }

        if (_varPositional >= 0)
        {
            values[_varPositional] = new PyTuple([.. positional.Skip(_positional)]);
        }
    }

    private void BindKeywords(CallArguments arguments, object?[] values)
    {
        PyDict? rest = _varKeyword >= 0 ? new PyDict() : null;
        foreach ((string name, object value) in arguments.Keywords)
        {
            int index = Array.FindIndex(_parameters, p => p.Name == name && p.Kind is (ParameterKind.Ordinary or ParameterKind.KeywordOnly));
            if (index >= 0)
            {
                values[index] = values[index] is null
                    ? value
                    : throw PythonError.Type($"{Name}() got multiple values for argument '{name}'");
            }
            else if (rest is null)
            {
                RefusePositionalOnly(arguments);
                throw PythonError.Type($"{Name}() got an unexpected keyword argument '{name}'");
            }
            else
            {
                rest.Items[name] = value;
            }
        }

        if (rest is not null)
        {
            values[_varKeyword] = rest;
        }
    }

    private void RefusePositionalOnly(CallArguments arguments)
    {
        string[] names = [.. _parameters
            .Where(p => p.Kind == ParameterKind.PositionalOnly && arguments.Keywords.Exists(k => k.Name == p.Name))
            .Select(p => p.Name)];
        if (names.Length > 0)
        {
            throw PythonError.Type($"{Name}() got some positional-only arguments passed as keyword arguments: '{string.Join(", ", names)}'");
        }
    }

    private PythonError TooMany(int given, object?[] values)
    {
        int required = _parameters.Take(_positional).Count(p => p.Default is null);
        string takes = required == _positional ? $"{_positional}" : $"from {required} to {_positional}";
        int keywordOnly = 0;
        for (int i = 0; i < values.Length; i++)
        {
            keywordOnly += _parameters[i].Kind == ParameterKind.KeywordOnly && values[i] is not null ? 1 : 0;
        }

        string also = keywordOnly == 0 ? ""
            : $" positional argument{(given == 1 ? "" : "s")} (and {keywordOnly} keyword-only argument{(keywordOnly == 1 ? "" : "s")})";
        string were = given == 1 && keywordOnly == 0 ? "was" : "were";
        return PythonError.Type(
            $"{Name}() takes {takes} positional argument{(_positional == 1 && required == 1 ? "" : "s")} but {given}{also} {were} given");
    }

    private void RequireAll(object?[] values, Func<Parameter, bool> ofKind, string kind)
    {
        string[] missing = [.. _parameters.Where((p, i) => ofKind(p) && values[i] is null).Select(p => $"'{p.Name}'")];
        if (missing.Length == 0)
        {
            return;
        }

        string names = missing.Length switch
        {
            1 => missing[0],
            2 => $"{missing[0]} and {missing[1]}",
            _ => $"{string.Join(", ", missing[..^1])}, and {missing[^1]}",
        };
        throw PythonError.Type($"{Name}() missing {missing.Length} required {kind} argument{(missing.Length == 1 ? "" : "s")}: {names}");
    }
}
