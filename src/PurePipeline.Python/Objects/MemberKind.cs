namespace PurePipeline.Python.Objects;

internal enum MemberKind
{
    /// <summary>The value itself: a constant, a function of a module, a type.</summary>
    Constant,

    /// <summary>A function that gets the instance first.</summary>
    Method,

    /// <summary>Computed from the instance.</summary>
    Property,

    /// <summary>Made when asked for, such as another module.</summary>
    Computed,

    /// <summary>A module's variable that recipes may set; the value is what it has before, and each run has its own.</summary>
    Setting,
}
