/**
 * Words that mean the same in most help centers, by language: a group a line, its words parted by semicolons. What
 * is listed here is worth less than what a site says of its own words, and can be switched off. A word is in one
 * group, and in none where its other meaning is as common in a help center: `recover` is no `reset`.
 */
const groups: Readonly<Record<string, string>> = {
  en: `
    forgot; forgotten; reset
    log in; login; sign in; signin; log on; logon
    log out; logout; sign out; signout; log off
    sign up; signup; register; registration
    set up; setup
    back up; backup
    delete; remove; erase
    invoice; receipt; bill
    cancel; unsubscribe
    subscription; membership
    price; cost; pricing; fee
    refund; reimbursement
    2fa; mfa; two-factor; two-step; multi-factor
    dark mode; dark theme; night mode; theme
    email; mail
    phone; smartphone; mobile
    app; application
    settings; preferences; options
    disable; deactivate; turn off; switch off
    enable; activate; turn on; switch on
    picture; image; photo
    folder; directory
    trash; bin
    error; problem; issue
    fix; resolve; troubleshoot
    crash; freeze; hang
    slow; performance
    add-on; plugin; extension; add-in
    notification; alert
    shortcut; hotkey
    admin; administrator
    username; login name
    passcode; pin
    computer; pc
    synchronize; synchronise; sync
    organization; organisation
    color; colour
    license; licence
    center; centre`,
  de: `
    vergessen; zurücksetzen
    anmelden; einloggen; login; anmeldung
    abmelden; ausloggen; logout; abmeldung
    registrieren; registrierung; konto erstellen
    löschen; entfernen
    rechnung; beleg; quittung
    kündigen; kündigung; abbestellen
    abo; abonnement; mitgliedschaft
    preis; kosten; gebühr
    erstattung; rückerstattung
    2fa; mfa; zwei-faktor; zweifaktor
    dunkelmodus; dark mode; dunkles design; nachtmodus
    e-mail; email; mail
    handy; smartphone; mobiltelefon
    app; anwendung
    einstellungen; optionen; konfiguration
    deaktivieren; ausschalten; abschalten
    aktivieren; einschalten; anschalten
    bild; foto; grafik
    ordner; verzeichnis
    papierkorb; trash
    fehler; problem
    beheben; lösen
    absturz; abstürzen
    erweiterung; plugin; add-on; plug-in
    benachrichtigung; hinweis
    tastenkürzel; tastenkombination; shortcut
    admin; administrator
    benutzername; anmeldename
    passwort; kennwort
    rechner; computer; pc
    synchronisieren; abgleichen; sync
    herunterladen; download
    hochladen; upload
    benutzer; nutzer; anwender
    zwischenspeicher; cache`,
  fr: `
    oublié; réinitialiser; réinitialisation
    connexion; se connecter; identifier
    déconnexion; se déconnecter
    inscription; s'inscrire; créer un compte
    supprimer; effacer; enlever
    facture; reçu
    annuler; résilier; résiliation
    abonnement; souscription
    prix; tarif; coût
    remboursement; rembourser
    2fa; mfa; double authentification; deux facteurs
    mode sombre; thème sombre; mode nuit
    e-mail; email; courriel; mail
    téléphone; smartphone; mobile; portable
    application; appli; app
    paramètres; réglages; préférences
    désactiver; éteindre
    activer; allumer
    image; photo
    dossier; répertoire
    corbeille; poubelle
    erreur; problème
    résoudre; corriger; dépanner
    extension; plugin; module
    notification; alerte
    raccourci; touche
    admin; administrateur
    identifiant; nom d'utilisateur
    ordinateur; pc
    télécharger; téléchargement
    synchroniser; sync`,
  es: `
    olvidé; olvidada; restablecer
    iniciar sesión; acceder; entrar
    cerrar sesión; salir
    registrarse; registro; crear cuenta
    eliminar; borrar; quitar
    factura; recibo
    cancelar; anular
    suscripción; membresía
    precio; coste; costo; tarifa
    reembolso; devolución
    2fa; mfa; dos factores; dos pasos
    modo oscuro; tema oscuro; modo nocturno
    correo; email; e-mail
    teléfono; móvil; celular
    aplicación; app
    ajustes; configuración; preferencias
    desactivar; deshabilitar; apagar
    activar; habilitar; encender
    imagen; foto
    carpeta; directorio
    papelera; basura
    error; problema; fallo
    solucionar; resolver; arreglar
    extensión; complemento; plugin
    notificación; alerta
    atajo; tecla
    admin; administrador
    ordenador; computadora; pc
    descargar; bajar
    contraseña; clave
    sincronizar; sync`,
  ja: `
    忘れた; リセット; 再設定
    ログイン; サインイン
    ログアウト; サインアウト
    登録; サインアップ
    削除; 消去
    請求書; 領収書; インボイス
    解約; 退会; キャンセル
    料金; 価格; 費用
    返金; 払い戻し
    2段階認証; 二段階認証; 二要素認証; 2fa
    ダークモード; ダークテーマ; ナイトモード
    メール; email; eメール
    携帯; スマホ; スマートフォン
    アプリ; アプリケーション
    設定; 環境設定
    無効; オフ
    有効; オン
    画像; 写真; イメージ
    フォルダ; フォルダー; ディレクトリ
    ゴミ箱; ごみ箱
    エラー; 不具合; 問題
    拡張機能; プラグイン; アドオン
    通知; アラート
    ショートカット; ホットキー
    管理者; アドミン
    パソコン; コンピューター; コンピュータ; pc
    同期; シンク
    パスワード; 暗証番号`,
  zh: `
    忘记; 重置; 找回
    登录; 登入; 登陆
    退出; 注销; 登出
    注册; 创建账号
    删除; 移除
    注销账号; 删除账号; 注销账户; 删除账户
    发票; 收据
    取消; 退订
    订阅; 会员
    价格; 费用; 收费
    退款; 退费
    双重验证; 两步验证; 双因素; 2fa
    深色模式; 暗色模式; 夜间模式; 黑暗模式
    邮箱; 邮件; 电子邮件
    手机; 移动端
    应用; 程序
    设置; 选项; 偏好
    禁用; 关闭; 停用
    启用; 开启; 打开
    图片; 图像; 照片
    文件夹; 目录
    回收站; 废纸篓
    错误; 问题; 故障
    解决; 修复
    插件; 扩展
    通知; 提醒
    快捷键; 热键
    密码; 口令
    账号; 账户; 帐号; 帐户
    电脑; 计算机
    用户名; 账户名`,
};

/**
 * The groups of a language.
 *
 * @param tag BCP 47 tag
 */
export function commonSynonyms(tag: string): readonly (readonly string[])[] {
  const name = tag.split('-')[0]?.toLowerCase() ?? tag;
  return (groups[name] ?? '')
    .split('\n')
    .map((line) => line.split(';').map((member) => member.trim()))
    .filter((group) => group.length > 1);
}
