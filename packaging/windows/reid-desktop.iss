; Installs for one person, without an administrator. build.py gives what differs:
; ISCC /DAppVersion=... /DNumbers=... /DSource=FOLDER /DTarget=FOLDER /DName=FILE reid-desktop.iss
#define AppName "ReID Desktop"
#define Window AppName + ".exe"
#define ProgId "ReIDDesktop.Project"

[Setup]
; Never change it: it tells an update from another program.
AppId={{7D0C2C0B-6C0F-4D0C-9B8B-51B1F3A9E7A4}
AppName={#AppName}
AppVersion={#AppVersion}
AppPublisher=The ReID Desktop team
VersionInfoVersion={#Numbers}
DefaultDirName={autopf}\{#AppName}
DefaultGroupName={#AppName}
DisableProgramGroupPage=yes
DisableDirPage=auto
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
ChangesAssociations=yes
CloseApplications=yes
SetupIconFile=..\..\resources\icons\app\reid-desktop.ico
UninstallDisplayIcon={app}\{#Window}
UninstallDisplayName={#AppName}
OutputDir={#Target}
OutputBaseFilename={#Name}
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"
Name: "fr"; MessagesFile: "compiler:Languages\French.isl"

[CustomMessages]
en.Project=ReID Desktop project
es.Project=Proyecto de ReID Desktop
fr.Project=Projet ReID Desktop
en.OpenFolder=Open in ReID Desktop
es.OpenFolder=Abrir en ReID Desktop
fr.OpenFolder=Ouvrir dans ReID Desktop
en.FolderMenu=Offer “Open in ReID Desktop” for folders
es.FolderMenu=Ofrecer «Abrir en ReID Desktop» para las carpetas
fr.FolderMenu=Proposer « Ouvrir dans ReID Desktop » pour les dossiers

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked
Name: "foldermenu"; Description: "{cm:FolderMenu}"; Flags: unchecked

[InstallDelete]
; What an older version had and this one has not would be found by imports.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Source}\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion

[Icons]
Name: "{autoprograms}\{#AppName}"; Filename: "{app}\{#Window}"
Name: "{autodesktop}\{#AppName}"; Filename: "{app}\{#Window}"; Tasks: desktopicon

[Registry]
; A project is a folder with project.sqlite in it. Other programs have .sqlite files, too: ours is
; offered under "Open with", and nothing is taken from them.
Root: HKA; Subkey: "Software\Classes\.sqlite\OpenWithProgids"; ValueType: string; ValueName: "{#ProgId}"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\{#ProgId}"; ValueType: string; ValueData: "{cm:Project}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\{#ProgId}\DefaultIcon"; ValueType: string; ValueData: "{app}\{#Window},0"
Root: HKA; Subkey: "Software\Classes\{#ProgId}\shell\open\command"; ValueType: string; ValueData: """{app}\{#Window}"" ""%1"""
Root: HKA; Subkey: "Software\Classes\Directory\shell\ReIDDesktop"; ValueType: string; ValueData: "{cm:OpenFolder}"; Flags: uninsdeletekey; Tasks: foldermenu
Root: HKA; Subkey: "Software\Classes\Directory\shell\ReIDDesktop"; ValueType: string; ValueName: "Icon"; ValueData: "{app}\{#Window},0"; Tasks: foldermenu
Root: HKA; Subkey: "Software\Classes\Directory\shell\ReIDDesktop\command"; ValueType: string; ValueData: """{app}\{#Window}"" ""%1"""; Tasks: foldermenu

[Run]
Filename: "{app}\{#Window}"; Description: "{cm:LaunchProgram,{#AppName}}"; Flags: nowait postinstall skipifsilent

; Projects, settings, models and logs lie outside {app}: uninstalling leaves them where they are.
