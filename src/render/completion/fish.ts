export const FISH = `# Completion of mlpath for fish. In ~/.config/fish/config.fish:
#   mlpath completion fish | source

function __mlpath_complete
    set -l current (commandline -ct)
    set -l answer (command mlpath completion fish -- (commandline -opc) "$current" 2>/dev/null)
    set -q answer[1]; or return
    if test (count $answer) -gt 1
        printf '%s\\n' $answer[2..-1]
    end
    if test "$answer[1]" = files
        __fish_complete_path "$current"
    end
end

complete -c mlpath -f -k -a '(__mlpath_complete)'
`;
